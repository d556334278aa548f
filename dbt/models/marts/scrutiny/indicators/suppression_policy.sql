select {{ "'" ~ tojson(policy('suppression', {})) ~ "'" }} as suppression
