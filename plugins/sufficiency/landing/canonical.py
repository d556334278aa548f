"""One way to write each value, so that the same fact from any system gives the same text and the same hash."""

from sufficiency.contracts import Column, Contract

# How offices write dates.
DATE_FORMS = (
    "%d/%m/%Y",
    "%d/%m/%Y %H:%M",
    "%d/%m/%Y %H:%M:%S",
    "%d-%m-%Y",
    "%d.%m.%Y",
    "%d %b %Y",
    "%d-%b-%Y",
    "%d %B %Y",
)
NOTHING = "chr(30)"  # stands for a null in the text that is hashed: no cell holds this character
BETWEEN = "chr(31)"
RETURN = "ssda903"  # its cells are landed as they are typed: the DfE's rules judge them so


def canonical(column: Column, value: str, is_return: bool = False, kind: str = "VARCHAR") -> str:
    """SQL for a value's one text form: dates YYYY-MM-DD, datetimes with seconds, decimals plain, true or false.

    What does not read as its type keeps its own text. Cells of the return itself stay as they are typed. kind: the
    value's type in DuckDB; one that says already what it is need not be read as text first, to the same result.
    """
    if is_return:
        return f"nullif({value}::varchar, '')"
    text = _trimmed(f"{value}::varchar")
    match column.type.partition("(")[0], kind:
        case "date", "TIMESTAMP" | "DATE":
            return f"{value}::date::varchar"
        case "datetime", "TIMESTAMP" | "DATE":
            return f"strftime({value}, '%Y-%m-%d %H:%M:%S')"
        case "integer" | "decimal", "TINYINT" | "SMALLINT" | "INTEGER" | "BIGINT":
            return f"{value}::varchar"
        case "decimal", "DOUBLE":
            return f"coalesce({_short_figure(value)}, {_number(text)}, {text})"
    match column.type.partition("(")[0]:
        case "date":
            return f"coalesce(strftime({_moment(text)}, '%Y-%m-%d'), {text})"
        case "datetime":
            return f"coalesce(strftime({_moment(text)}, '%Y-%m-%d %H:%M:%S'), {text})"
        case "integer" | "decimal":
            return f"coalesce({_number(text)}, {text})"
        case "boolean":
            return (
                f"case when lower({text}) in ('true', 't', 'yes', 'y', '1', '1.0') then 'true'"
                f" when lower({text}) in ('false', 'f', 'no', 'n', '0', '0.0') then 'false' else {text} end"
            )
        case _:
            return text


def _trimmed(text: str) -> str:
    """SQL for a text without blanks at its ends, null when nothing is left; most texts have none and stay untouched."""
    to_trim = f"{text} < '!' or ends_with({text}, ' ')"  # what is empty or begins with a blank sorts before '!'
    return f"case when {to_trim} then nullif(trim({text}), '') else {text} end"


def is_readable(column: Column, value: str) -> str:
    """SQL for whether a canonical text reads as its type."""
    match column.type.partition("(")[0]:
        case "date":
            return f"try_cast({value} as date) is not null"
        case "datetime":
            return f"try_cast({value} as timestamp) is not null"
        case "integer":
            return f"try_cast({value} as bigint) is not null and not contains({value}, '.')"
        case "decimal":
            return f"try_cast({value} as decimal(38, 9)) is not null"
        case "boolean":
            return f"{value} in ('true', 'false')"
        case _:
            return "true"


def meant(column: Column, value: str, is_return: bool = False) -> str:
    """SQL for what a canonical text means: null where it is one of the ways in which systems say nothing."""
    if is_return:
        return value
    nothing = f"{value} like 'SSD_PH%' or {value} in ('1900-01-01', '1900-01-01 00:00:00')"
    if not column.type.startswith("decimal"):
        nothing += f" or {value} = '-1'"
    return f"case when {nothing} then null else {value} end"


def row_hash(contract: Contract) -> str:
    """SQL for the hash of a row's meaning: its columns in the contract's order, ids made anew left out.

    Its 128 bits tell rows apart that nobody made to deceive. A history is made of it, so that it is for ever: it must
    not depend on the version of DuckDB.
    """
    # No canonical text is empty, so that nothing can stand for a null.
    return f"md5(concat({f', {BETWEEN}, '.join(meanings(contract))}))"


def meanings(contract: Contract) -> list[str]:
    """SQL for what each cell means of those that make a row the row it is."""
    columns = {column.name: column for column in contract.columns}
    return [meant(columns[name], quoted(name), contract.source == RETURN) for name in contract.hashed]


def joined(cells: list[str]) -> str:
    """SQL for several texts as one, which no other texts give."""
    return f"concat_ws({BETWEEN}, {', '.join(f'coalesce({cell}, {NOTHING})' for cell in cells)})"


def quoted(name: str) -> str:
    """A column's name in SQL."""
    return f'"{name}"'


def _moment(text: str) -> str:
    forms = ", ".join(f"'{form}'" for form in DATE_FORMS)
    # Left alone, 04/03/21 would become a day in the year 4 or 21.
    return (
        f"case when regexp_matches({text}, '^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}') then try_cast({text} as timestamp)"
        f" when regexp_full_match({text}, '[0-9]{{1,2}}/[0-9]{{1,2}}/[0-9]{{2}}')"
        f" then try_strptime({text}, '%d/%m/%y')"
        f" else try_strptime({text}, [{forms}]) end"
    )


def _short_figure(value: str) -> str:
    """SQL for a number of few digits as plain figures, and null for any other: what most figures are, and quicker."""
    text = f"{value}::varchar"
    return (
        f"case when {value} = 0 or length({text}) > 9 or contains({text}, 'e') then null"
        f" when ends_with({text}, '.0') then left({text}, -2) else {text} end"
    )


def _number(text: str) -> str:
    """Plain figures: no pound sign, no thousands, (1,234.00) and 1,234.00- below nought, no noughts at the end."""
    bare = f"regexp_replace({text}, '[£, ()]|-$', '', 'g')"
    sign = f"case when regexp_matches({text}, '^\\(.*\\)$|-$') then '-' else '' end"
    signed = f"({sign} || {bare})"
    wide = "decimal(38, 9)"
    figure = f"coalesce(try_cast({signed} as {wide}), try_cast(try_cast({signed} as double) as {wide}))"
    plain = f"regexp_replace(({figure})::varchar, '\\.?0+$', '')"
    return f"case when {bare} <> '' then {plain} end"
