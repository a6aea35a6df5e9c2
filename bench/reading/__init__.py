"""How well and how fast Postil reads documents, measured against facts that people know."""
