// The editor of a report.
