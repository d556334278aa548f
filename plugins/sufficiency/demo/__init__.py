"""The made-up council: source systems without a single real child."""
