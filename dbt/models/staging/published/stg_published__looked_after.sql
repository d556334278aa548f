{{ published_cells('num-rate', none, 'population_type', {
    'population_estimate': 'population', 'children_count': 'count', 'rate_per_10000': 'rate'
}) }}
