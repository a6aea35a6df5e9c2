"""How well notes hold: our rule and Hypothesis' on the same edits of real documents."""
