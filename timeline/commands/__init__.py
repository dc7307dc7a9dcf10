"""What each command does, one module a command; heavy rooms are imported only by the command that needs them."""
