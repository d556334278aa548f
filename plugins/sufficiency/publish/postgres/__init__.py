"""The published marts in Postgres: a night comes whole, in one transaction, and no reader waits for it or errs."""
