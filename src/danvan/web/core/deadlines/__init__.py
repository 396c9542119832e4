"""The deadline engine: rules as dated data, working days, periods, dates that explain themselves.

`compute.compute` makes the deadline of a `rule.Rule` (those of the repository: `rules.rules`);
`periods` and `cutoffs` are the arithmetic of months, quarters and years; `due_rules.due_of` says
when the report of a period is due; `current.calendar` is the calendar with the days swapped so far.
"""
