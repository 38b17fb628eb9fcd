"""Prints a symbol as python-qrcode makes it: python3 symbol.py LEVEL VERSION MASK TEXT"""
import sys
import qrcode

level, version, mask, text = sys.argv[1:]
symbol = qrcode.QRCode(
    version=int(version),
    error_correction=getattr(qrcode.constants, f"ERROR_CORRECT_{level}"),
    mask_pattern=int(mask),
    border=0,
)
symbol.add_data(qrcode.util.QRData(text.encode(), mode=qrcode.util.MODE_8BIT_BYTE))
symbol.make(fit=False)
print(level, text)
for row in symbol.modules:
    print("".join("1" if dark else "0" for dark in row))
