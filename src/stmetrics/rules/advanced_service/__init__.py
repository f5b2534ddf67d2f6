"""Technology-advanced service enterprises (技术先进型服务企业)."""
