"""Pictures on axes that come in several plots, or lie on one."""
