list-and = och
