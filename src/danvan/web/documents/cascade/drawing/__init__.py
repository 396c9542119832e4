"""The cascade as drawings: options of ECharts, read by the page's script."""
