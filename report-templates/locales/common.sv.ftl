list-and = och
list-or = eller
