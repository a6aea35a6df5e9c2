"""The timeline: dates become marks on axes, sections and pages."""
