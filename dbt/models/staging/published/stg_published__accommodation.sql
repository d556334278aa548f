{{ published_cells('cl-accom', 'care_leaver_age', 'breakdown', {
    'care_leaver_count': 'count', 'care_leaver_percent': 'percent'
}) }}
