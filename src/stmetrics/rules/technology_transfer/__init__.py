"""Income from the transfer of technology (技术转让所得)."""
