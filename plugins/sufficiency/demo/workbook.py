"""The fostering team's workbook: a title, merged headings and words for people, as such workbooks are."""

from datetime import date, datetime
from pathlib import Path

Row = dict[str, object]
# sheet → groups of (heading, contract column); expectations/contracts/fostering/column_map.yml says the same.
HOUSEHOLDS = {
    "Household": {
        "Household no.": "household_id",
        "Status": "approval_status",
        "Main type of care": "primary_care_type",
        "Date approved": "approved_date",
    },
    "Terms of approval": {
        "Age from": "terms_min_age",
        "Age to": "terms_max_age",
        "Places": "approved_places",
    },
    "Where": {"Authority": "local_authority_area", "Postcode": "postcode"},
    "Leaving the register": {
        "Date deregistered": "deregistered_date",
        "Reason": "deregistration_reason",
    },
    "Review": {"Last annual review": "last_annual_review", "Last changed": "last_modified_at"},
}
CARERS = {
    "Carer": {"Carer no.": "carer_id", "Household no.": "household_id", "Role": "role"},
    "About the carer": {
        "Age band": "age_band",
        "Sex": "sex",
        "Ethnic group": "ethnicity",
        "Disability": "disability",
    },
    "On the register": {"From": "start_date", "To": "end_date", "Last changed": "last_modified_at"},
}
MADE = datetime(2016, 4, 1)  # a fixed birthday keeps the same rows the same bytes


def write_workbook(path: Path, households: list[Row], carers: list[Row]) -> None:
    """Write both sheets: title in row 1, groups in row 3, headings in row 4, data from row 5."""
    import xlsxwriter

    with xlsxwriter.Workbook(path, {"default_date_format": "dd/mm/yyyy"}) as book:
        book.set_properties({"title": "Fostering register", "created": MADE})
        _sheet(book, "Households", "Fostering households: register", HOUSEHOLDS, households)
        _sheet(book, "Carers", "Foster carers: register (restricted)", CARERS, carers)


def _sheet(book, name: str, title: str, groups: dict[str, dict[str, str]], rows: list[Row]) -> None:
    sheet = book.add_worksheet(name)
    bold = book.add_format({"bold": True})
    head = book.add_format({"bold": True, "align": "center", "bottom": 1})
    moment = book.add_format({"num_format": "dd/mm/yyyy hh:mm"})
    sheet.write(0, 0, title, book.add_format({"bold": True, "font_size": 14}))
    columns, at = [], 0
    for group, headings in groups.items():
        if len(headings) > 1:
            sheet.merge_range(2, at, 2, at + len(headings) - 1, group, head)
        else:
            sheet.write(2, at, group, head)
        for heading, column in headings.items():
            sheet.write(3, at, heading, bold)
            columns.append(column)
            at += 1
    sheet.freeze_panes(4, 1)
    sheet.set_column(0, at - 1, 16)
    for number, row in enumerate(rows, 4):
        for place, column in enumerate(columns):
            value = row[column]
            if isinstance(value, datetime):
                sheet.write_datetime(number, place, value, moment)
            elif isinstance(value, date):
                sheet.write_datetime(number, place, datetime.combine(value, datetime.min.time()))
            elif value != "":
                sheet.write(number, place, value)
