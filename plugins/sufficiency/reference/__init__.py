"""What the council looks up elsewhere: postcodes, populations, published statistics, providers."""
