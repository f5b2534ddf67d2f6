"""Enterprise income tax: losses, transfers, equipment, reliefs (企业所得税优惠)."""
