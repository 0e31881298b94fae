keys-title = Touches
