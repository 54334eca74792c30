"""From a paper filled in to a sealed file: layout, fonts, the picture of the seal, the signature."""
