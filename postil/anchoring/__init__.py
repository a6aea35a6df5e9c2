"""How a quotation finds its passage."""
