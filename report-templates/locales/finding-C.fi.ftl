C101 = { $organisation } ei ole ilmoittanut mittaria `{ $indicator }`{ $breakdown ->
    [none] {""}
   *[other] {" "}ryhmästä { $breakdown }
} kaudelta { $periods }
    .help = täytä luku tai syy siihen, ettei sitä ole
C102 = { $organisation } ei ole lähettänyt mitään; siltä puuttuu { $count ->
    [one] { $count } mittarin lukuja
   *[other] { $count } mittarin lukuja
}
    .help = lähetä organisaatiolle muistutus; raportissa sen mittarit näkyvät raportoimattomina
C103 = { $organisation } ei ole ilmoittanut mittarin `{ $indicator }`{ $breakdown ->
    [none] {""}
   *[other] {" "}ryhmästä { $breakdown }
} uusinta lukua kaudelta { $periods }
    .help = täytä luku tai kerro lisätiedossa, milloin se valmistuu
C201 = mittarin `{ $indicator }` tila on { $status }, eikä organisaatio ole selvittänyt miksi
    .help = kirjoita arviointitaulukkoon selvitys tavoitteesta `{ $goal }` tai mittarista
C202 = mittarin `{ $indicator }` tila on { $status }, eikä organisaatio ole kertonut toimenpiteistä
    .help = kirjoita arviointitaulukkoon toimenpiteet tavoitteesta `{ $goal }` tai mittarista
C301 = organisaation { $organisation } palautus saapui { $found }, määräpäivän { $expected } jälkeen
    .help = mitään ei tarvitse tehdä; asia näkyy raportin palautustaulukossa
