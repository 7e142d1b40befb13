T101 = mittarin { $indicator } arvo kaudelta { $period } on nyt `{ $found }`, tarkistuspisteessä { $checkpoint } se oli `{ $expected }`
    .help = jos tilasto on tarkentunut, kerro siitä lisätiedossa; muussa tapauksessa palauta aiempi luku
T102 = `{ $found }` on ilmoitettu toteumaksi kaudelta { $period }, joka ei ollut päättynyt tilannepäivänä { $as_of }
    .help = ilmoita luku ennusteena tai jätä solu tyhjäksi; lukua ei käytetä
T103 = luku on myöhemmältä päivältä kuin raportin tilannepäivä { $as_of }
    .help = ilmoita luku sellaisena kuin se oli tilannepäivänä; tätä lukua ei käytetä
T201 = mittarin { $indicator } arvo muuttuu kaudella { $period } luvusta `{ $expected }` lukuun `{ $found }` eli yli { $limit } % kerralla
    .help = tarkista luku ja sen yksikkö; jos luku on oikea, kerro lisätiedossa, mistä muutos johtuu
