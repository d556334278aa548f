{{ published_cells('stability', 'cla_group', 'placement_stability', {
    'children_count': 'count', 'children_percent': 'percent'
}) }}
