-- Written from expectations/contracts by `python -m sufficiency.contracts`.
{{ values_judged('finance', 'contract', 'commissioning_team', {
    'contract_type': 'term contract_type',
    'start_date': 'date',
    'end_date': 'date',
    'review_date': 'date',
    'extension_end_date': 'date',
    'annual_value': 'decimal(14,2)',
    'total_value': 'decimal(14,2)',
    'irrecoverable_vat': 'decimal(14,2)',
    'process_type': 'term process_type',
    'status': 'term contract_status',
    'contracted_places': 'integer',
    'weekly_rate_per_place': 'decimal(12,2)',
    'provision_type': 'term provision_type',
    'last_modified_at': 'datetime',
}) }}

union all

{{ values_judged('finance', 'payment_transaction', 'commissioning_team', {
    'line_no': 'integer',
    'transaction_date': 'date',
    'payment_date': 'date',
    'period': 'integer',
    'cost_centre': 'cost_centre',
    'net_amount': 'decimal(14,2)',
    'irrecoverable_vat': 'decimal(14,2)',
    'card_flag': 'boolean',
    'posted_at': 'datetime',
}) }}

union all

{{ values_judged('finance', 'placement_cost', 'commissioning_team', {
    'placement_start_date': 'date',
    'placement_end_date': 'date',
    'provision_type': 'term provision_type',
    'place_code': 'placement_type',
    'procurement_route': 'term procurement_route',
    'element_type': 'term cost_element_type',
    'unit': 'term cost_unit',
    'unit_rate': 'decimal(12,2)',
    'quantity': 'decimal(9,3)',
    'total_weekly_cost': 'decimal(12,2)',
    'contrib_social_care': 'decimal(12,2)',
    'contrib_education': 'decimal(12,2)',
    'contrib_health': 'decimal(12,2)',
    'committed_cost_fy_to_date': 'decimal(14,2)',
    'line_start_date': 'date',
    'line_end_date': 'date',
    'cost_centre': 'cost_centre',
    's251_heading': 's251_heading',
    'last_modified_at': 'datetime',
}) }}

union all

{{ values_judged('finance', 'procurement_notice', 'commissioning_team', {
    'notice_type': 'term notice_type',
    'published_at': 'datetime',
    'value': 'decimal(14,2)',
    'start_date': 'date',
    'end_date': 'date',
    'extension_end_date': 'date',
}) }}

union all

{{ values_judged('finance', 'supplier', 'commissioning_team', {
    'provider_sector': 'placement_provider',
    'sme_flag': 'boolean',
    'vcse_flag': 'boolean',
    'redacted_flag': 'boolean',
    'last_modified_at': 'datetime',
}) }}
