"""How a child comes into care, lives there, leaves it and is kept in touch with: one idea a file."""
