list-and = ja
list-or = tai
