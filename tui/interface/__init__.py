"""The screen: draws a session and sends it messages."""
