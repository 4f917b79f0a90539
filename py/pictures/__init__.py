"""Pictures that several figures of this book share."""
