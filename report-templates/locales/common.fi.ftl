list-and = ja
