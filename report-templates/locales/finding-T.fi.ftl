T101 = mittarin { $indicator } arvo kaudelta { $period } on nyt `{ $found }`, tarkistuspisteessä { $checkpoint } se oli `{ $expected }`
    .help = jos tilasto on tarkentunut, kirjoita siitä lisätieto; jos ei, palauta aiempi luku
T102 = `{ $found }` on ilmoitettu toteumaksi kaudelta { $period }, joka ei ollut päättynyt { $as_of }
    .help = ilmoita luku ennusteena tai jätä solu tyhjäksi; lukua ei käytetä
T103 = luku on myöhemmältä päivältä kuin tietojen katkaisupäivä { $as_of }
    .help = anna luku sellaisena kuin se oli katkaisupäivänä; tätä lukua ei käytetä
