select {{ policy('k_anonymity', 6) }}::integer as children
