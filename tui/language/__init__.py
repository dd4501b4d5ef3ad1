"""The linguistic pipeline that ships with the program."""
