C101 = { $organisation } ei ole ilmoittanut mittarin `{ $indicator }` { $breakdown ->
    [none] {""}
    [one] ryhmän { $groups }{" "}
    [several] ryhmien { $groups }{" "}
   *[every] minkään ryhmän{" "}
}{ $count ->
    [one] lukua kaudelta
   *[other] lukuja kausilta
} { $periods }
    .help = ilmoita luku tai syy siihen, ettei sitä ole
C102 = { $organisation } ei ole lähettänyt mitään; siltä puuttuvat { $count ->
    [one] yhden mittarin luvut
   *[other] { $count } mittarin luvut
}
    .help = lähetä organisaatiolle muistutus; raportissa sen mittarit näkyvät raportoimattomina
C103 = { $organisation } ei ole ilmoittanut mittarin `{ $indicator }` { $breakdown ->
    [none] {""}
    [one] ryhmän { $groups }{" "}
    [several] ryhmien { $groups }{" "}
   *[every] minkään ryhmän{" "}
}{ $count ->
    [one] uusinta lukua kaudelta
   *[other] uusimpia lukuja kausilta
} { $periods }
    .help = ilmoita luku tai kerro lisätiedossa, milloin se valmistuu
C201 = mittarin `{ $indicator }` tila on "{ $status ->
    [at-risk] { status-at-risk }
    [not-achieved] { status-not-achieved }
   *[other] { status-off-track }
}", eikä organisaatio ole kertonut, mistä se johtuu
    .help = kirjoita arviointitaulukkoon selvitys tavoitteesta `{ $goal }` tai mittarista
C202 = mittarin `{ $indicator }` tila on "{ $status ->
    [at-risk] { status-at-risk }
    [not-achieved] { status-not-achieved }
   *[other] { status-off-track }
}", eikä organisaatio ole kertonut, mitä se aikoo tehdä asian korjaamiseksi
    .help = kirjoita arviointitaulukkoon toimenpiteet tavoitteesta `{ $goal }` tai mittarista
C203 = { $organisation } arvioi kohteen `{ $subject }` tilaksi `{ $found }`, mutta { $lacking ->
    [explanation] selvitys puuttuu
    [measures] toimenpiteet puuttuvat
   *[both] selvitys ja toimenpiteet puuttuvat
}
    .help = kirjoita samalle riville, { $lacking ->
        [explanation] mistä tilanne johtuu
        [measures] mitä asian korjaamiseksi tehdään
       *[both] mistä tilanne johtuu ja mitä asian korjaamiseksi tehdään
    }
C204 = { $organisation } kirjoittaa kohteesta `{ $subject }`, mutta oma arvio puuttuu: arvion solu on tyhjä
    .help = kirjoita soluun, miten asia etenee, tai `ei arvioitavissa`, jos sitä ei voi vielä sanoa
C301 = organisaation { $organisation } palautus saapui { $received }, ja määräpäivä oli { $due }
    .help = toimenpiteitä ei tarvita; saapumispäivä näkyy raportin palautustaulukossa
C302 = { $organisation } on palauttanut lomakkeensa täyttämättä: keltaiset solut ovat tyhjiä, ja harmaat luvut ovat aiempia
    .help = täytä keltaiset solut tai kirjoita luvun paikalle syy siihen, ettei sitä ole, ja lähetä lomake uudelleen
