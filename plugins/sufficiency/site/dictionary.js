"use strict";
// Searches the tables and columns that the page holds: a table shows where its name or description fits, or else the
// columns of it that do.
(() => {
  const FEW = 15; // so many tables are opened for whoever searches; of more the names are enough
  const form = document.querySelector("form");
  const told = document.querySelector("#told");
  const textOf = (part) => part.textContent.toLowerCase();
  const entries = [...document.querySelectorAll("details.entry")].map((entry) => ({
    entry,
    part: entry.closest("section"),
    text: textOf(entry.querySelector("summary")),
    columns: [...entry.querySelectorAll("tbody tr")].map((row) => ({ row, text: textOf(row) })),
  }));

  const filter = () => {
    const words = form.elements.text.value.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = (text) => words.every((word) => text.includes(word));
    let columns = 0;
    const found = entries.filter(({ entry, part, text, columns: own }) => {
      const asked = !form.elements.part.value || part.id === form.elements.part.value;
      const whole = fits(text);
      const fitting = own.filter(({ row, text: ofRow }) => {
        row.hidden = !(whole || fits(`${text} ${ofRow}`));
        return !row.hidden;
      });
      entry.hidden = !asked || !(whole || fitting.length);
      columns += entry.hidden ? 0 : fitting.length;
      return !entry.hidden;
    });
    for (const { entry } of entries) entry.open = words.length > 0 && found.length <= FEW && !entry.hidden;
    for (const part of document.querySelectorAll("section")) {
      part.hidden = !part.querySelector("details.entry:not([hidden])");
    }
    told.textContent = found.length
      ? `${found.length.toLocaleString("en-GB")} tables, ${columns.toLocaleString("en-GB")} columns`
      : "Nothing fits: search for less.";
  };

  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  addEventListener("beforeprint", () => entries.forEach(({ entry }) => (entry.open = true)));
  filter();
  const linked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (linked?.matches("details")) linked.open = true;
})();
