"""`make quality`: the built site against the checkers that readers' browsers and search use."""
