"""What the keys of annotation, correction and review do on the screen; what they mean is the session's."""
