"""Technology-based small and medium-sized enterprises (科技型中小企业)."""
