"""Certification of high-tech enterprises (高新技术企业认定)."""
