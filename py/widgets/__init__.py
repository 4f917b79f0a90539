"""The widgets that a chapter can name: each class in a file of this folder is one."""
