"""How ready a return is, on a terminal: what `sufficiency return ssda903` says beside the list of its files."""

from rich.console import Console
from rich.table import Table


def print_readiness(state) -> None:
    """Print what is open, what changed and what is missing of a `Readiness`: counts only."""
    from sufficiency.returns.readiness import countdown

    console = Console(highlight=False, soft_wrap=True)
    console.print()
    if state.topics:
        topics = Table(box=None, pad_edge=False)
        topics.add_column("Topic")
        for heading in ("Errors", "Queries"):
            topics.add_column(heading, justify="right")
        for topic, levels in state.topics.items():
            topics.add_row(topic, f"{levels.get('error', 0):,}", f"{levels.get('query', 0):,}")
        console.print(topics)
    for since, of in ((state.since_last_build, "the build before"), (state.since_last_frozen, "the frozen return")):
        if since:
            console.print(f"\nSince {of}, {since.build}: {since.in_words}.", markup=False)
    if state.oc3_missing:
        console.print(f"\n{state.oc3_missing:,} positions of care leavers are blank: nobody has evidenced them.")
    if state.without_source:
        console.print(f"\nWithout a source: {', '.join(state.without_source)}.", markup=False)
    for rule, why in state.not_run.items():
        console.print(f"Rule {rule} was not run: {why}.", markup=False)
    console.print(f"\n{countdown(state.next_date)}.", markup=False)
