list-and = ja
unit-kpl = kpl
