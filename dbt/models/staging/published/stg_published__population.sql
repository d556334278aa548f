{{ published_cells('population', none, 'age_group', {'population_estimate': 'population'}) }}
