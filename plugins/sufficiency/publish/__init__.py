"""What BI reads: marts.duckdb, Parquet and Postgres, whole nights only, described in every column."""
