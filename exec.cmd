@rem Windows has no "exec": with this, what package.json starts by it runs there too, arguments included.
@%*
