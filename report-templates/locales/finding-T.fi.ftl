T101 = mittarin { $indicator } arvo kaudelta { $period } on nyt `{ $found }`, tarkistuspisteessä { $checkpoint } se oli `{ $expected }`
    .help = jos tilasto on tarkentunut, kirjoita siitä lisätieto; jos ei, palauta aiempi luku
T102 = `{ $found }` on ilmoitettu toteumaksi kaudelta { $period }, joka ei ollut päättynyt { $as_of }
    .help = ilmoita luku ennusteena tai jätä solu tyhjäksi; lukua ei käytetä
T103 = luku on myöhemmältä päivältä kuin tietojen katkaisupäivä { $as_of }
    .help = anna luku sellaisena kuin se oli katkaisupäivänä; tätä lukua ei käytetä
T201 = mittarin { $indicator } arvo muuttuu luvusta `{ $expected }` lukuun `{ $found }` kaudella { $period }, enemmän kuin { $limit } % kerralla
    .help = tarkista luku ja sen yksikkö; jos luku on oikea, kerro lisätiedossa, mitä tapahtui
