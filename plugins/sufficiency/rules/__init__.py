"""The DfE's rules: one SQL file each, found by folder, run on the warehouse and on any folder of files."""

from sufficiency.rules.checking import Outcome, check, run_rules
from sufficiency.rules.modules import Context, load_modules
from sufficiency.rules.rule_file import Rule, read_rule, rules

__all__ = ["Context", "Outcome", "Rule", "check", "load_modules", "read_rule", "rules", "run_rules"]
