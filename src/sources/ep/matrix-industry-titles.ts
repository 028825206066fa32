/**
 * The industries of the National Employment Matrix, code and title, from BLS's Table 1.9 of the
 * projections for 2018-28 (NAICS 2017). Codes that came later have no title here.
 */
const INDUSTRIES = `
110000|Agriculture, forestry, fishing and hunting
111000|Crop production
112000|Animal production and aquaculture
113000|Forestry and logging
1131-2|Forestry
113300|Logging
114000|Fishing, hunting and trapping
115000|Support activities for agriculture and forestry
210000|Mining, quarrying, and oil and gas extraction
211000|Oil and gas extraction
212000|Mining (except oil and gas)
212100|Coal mining
212200|Metal ore mining
212300|Nonmetallic mineral mining and quarrying
213000|Support activities for mining
220000|Utilities
221000|Utilities
221100|Electric power generation, transmission and distribution
221110|Electric power generation
221111|Hydroelectric power generation
221112|Fossil fuel electric power generation
221113|Nuclear electric power generation
221114|Solar electric power generation
221115|Wind electric power generation
221116|Geothermal electric power generation
221117|Biomass electric power generation
221118|Other electric power generation
221200|Natural gas distribution
221300|Water, sewage and other systems
230000|Construction
236000|Construction of buildings
236100|Residential building construction
236200|Nonresidential building construction
237000|Heavy and civil engineering construction
237100|Utility system construction
237130|Power and communication line and related structures construction
237200|Land subdivision
237300|Highway, street, and bridge construction
237900|Other heavy and civil engineering construction
238000|Specialty trade contractors
238100|Foundation, structure, and building exterior contractors
238110|Poured concrete foundation and structure contractors
238140|Masonry contractors
238160|Roofing contractors
238200|Building equipment contractors
238210|Electrical contractors and other wiring installation contractors
238220|Plumbing, heating, and air-conditioning contractors
238290|Other building equipment contractors
238300|Building finishing contractors
238310|Drywall and insulation contractors
238320|Painting and wall covering contractors
238900|Other specialty trade contractors
31-330|Manufacturing
311000|Food manufacturing
311100|Animal food manufacturing
311200|Grain and oilseed milling
311300|Sugar and confectionery product manufacturing
311400|Fruit and vegetable preserving and specialty food manufacturing
311500|Dairy product manufacturing
311600|Animal slaughtering and processing
311700|Seafood product preparation and packaging
311800|Bakeries and tortilla manufacturing
311900|Other food manufacturing
312000|Beverage and tobacco product manufacturing
312100|Beverage manufacturing
312200|Tobacco manufacturing
313-40|Textile mills and textile product mills
313000|Textile mills
314000|Textile product mills
315-60|Apparel, leather and allied product manufacturing
315000|Apparel manufacturing
316000|Leather and allied product manufacturing
321000|Wood product manufacturing
321100|Sawmills and wood preservation
321200|Veneer, plywood, and engineered wood product manufacturing
321900|Other wood product manufacturing
322000|Paper manufacturing
322100|Pulp, paper, and paperboard mills
322200|Converted paper product manufacturing
323000|Printing and related support activities
324000|Petroleum and coal products manufacturing
325000|Chemical manufacturing
325400|Pharmaceutical and medicine manufacturing
3250A2|Chemical manufacturing (3255,6)
3250A1|Chemical manufacturing (3251,2,3,9)
326000|Plastics and rubber products manufacturing
326100|Plastics product manufacturing
326200|Rubber product manufacturing
327000|Nonmetallic mineral product manufacturing
331000|Primary metal manufacturing
331100|Iron and steel mills and ferroalloy manufacturing
331200|Steel product manufacturing from purchased steel
331300|Alumina and aluminum production and processing
331400|Nonferrous metal (except aluminum) production and processing
331500|Foundries
332000|Fabricated metal product manufacturing
3320A2|Fabricated metal product manufacturing (3323,4)
332700|Machine shops; turned product; and screw, nut, and bolt manufacturing
332710|Machine shops
332720|Turned product and screw, nut, and bolt manufacturing
332800|Coating, engraving, heat treating, and allied activities
3320A1|Fabricated metal product manufacturing (3321,2,5,6,9)
333000|Machinery manufacturing
333300|Commercial and service industry machinery manufacturing
333500|Metalworking machinery manufacturing
333600|Engine, turbine, and power transmission equipment manufacturing
3330A1|Machinery manufacturing (3331,2,4,9)
334000|Computer and electronic product manufacturing
334100|Computer and peripheral equipment manufacturing
334200|Communications equipment manufacturing
334300|Audio and video equipment manufacturing
334400|Semiconductor and other electronic component manufacturing
334500|Navigational, measuring, electromedical, and control instruments manufacturing
334600|Manufacturing and reproducing magnetic and optical media
335000|Electrical equipment, appliance, and component manufacturing
335100|Electric lighting equipment manufacturing
335200|Household appliance manufacturing
335300|Electrical equipment manufacturing
335900|Other electrical equipment and component manufacturing
336000|Transportation equipment manufacturing
336100|Motor vehicle manufacturing
336200|Motor vehicle body and trailer manufacturing
336300|Motor vehicle parts manufacturing
336400|Aerospace product and parts manufacturing
336500|Railroad rolling stock manufacturing
336600|Ship and boat building
336900|Other transportation equipment manufacturing
337000|Furniture and related product manufacturing
3370A1|Furniture and related product manufacturing (3371,2)
337900|Other furniture related product manufacturing
339000|Miscellaneous manufacturing
339100|Medical equipment and supplies manufacturing
339900|Other miscellaneous manufacturing
339910|Jewelry and silverware manufacturing
420000|Wholesale trade
423000|Merchant wholesalers, durable goods
423100|Motor vehicle and motor vehicle parts and supplies merchant wholesalers
423400|Professional and commercial equipment and supplies merchant wholesalers
423800|Machinery, equipment, and supplies merchant wholesalers
423820|Farm and garden machinery and equipment merchant wholesalers
4230A1|Merchant wholesalers, durable goods (4232,3,5,6,7,9)
424000|Merchant wholesalers, nondurable goods
424300|Apparel, piece goods, and notions merchant wholesalers
424500|Farm product raw material merchant wholesalers
4240A2|Merchant wholesalers, nondurable goods (4242,6)
4240A1|Merchant wholesalers, nondurable goods (4244,8)
4240A3|Merchant wholesalers, nondurable goods (4241,7,9)
425000|Wholesale electronic markets and agents and brokers
44-450|Retail trade
441000|Motor vehicle and parts dealers
441100|Automobile dealers
441200|Other motor vehicle dealers
441300|Automotive parts, accessories, and tire stores
445000|Food and beverage stores
4450A1|Grocery and specialty food stores
445300|Beer, wine, and liquor stores
452000|General merchandise stores
4445R0|Retail trade, except motor vehicle and parts dealers, food and beverage stores, and general merchandise stores
442000|Furniture and home furnishings stores
442100|Furniture stores
442200|Home furnishings stores
443000|Electronics and appliance stores
444000|Building material and garden equipment and supplies dealers
444100|Building material and supplies dealers
444200|Lawn and garden equipment and supplies stores
446000|Health and personal care stores
446100|Health and personal care stores
446110|Pharmacies and drug stores
447000|Gasoline stations
448000|Clothing and clothing accessories stores
448100|Clothing stores
448200|Shoe stores
448300|Jewelry, luggage, and leather goods stores
451000|Sporting goods, hobby, musical instrument, and book stores
451100|Sporting goods, hobby, and musical instrument stores
451110|Sporting goods stores
451200|Book stores and news dealers
453000|Miscellaneous store retailers
453100|Florists
4530A1|Miscellaneous store retailers (4532,3)
453900|Other miscellaneous store retailers
454000|Nonstore retailers
454100|Electronic shopping and mail-order houses
454200|Vending machine operators
454300|Direct selling establishments
48-490|Transportation and warehousing
481000|Air transportation
481100|Scheduled air transportation
481200|Nonscheduled air transportation
482000|Rail transportation
483000|Water transportation
483100|Deep sea, coastal, and great lakes water transportation
483200|Inland water transportation
484000|Truck transportation
485000|Transit and ground passenger transportation
485100|Urban transit systems
485200|Interurban and rural bus transportation
485300|Taxi and limousine service
485400|School and employee bus transportation
485500|Charter bus industry
485900|Other transit and ground passenger transportation
486000|Pipeline transportation
486100|Pipeline transportation of crude oil
486200|Pipeline transportation of natural gas
486900|Other pipeline transportation
487-80|Scenic and sightseeing transportation and support activities for transportation
487000|Scenic and sightseeing transportation
487100|Scenic and sightseeing transportation, land
487200|Scenic and sightseeing transportation, water
487900|Scenic and sightseeing transportation, other
488000|Support activities for transportation
488100|Support activities for air transportation
488200|Support activities for rail transportation
488300|Support activities for water transportation
488400|Support activities for road transportation
488500|Freight transportation arrangement
488900|Other support activities for transportation
492000|Couriers and messengers
492100|Couriers and express delivery services
492200|Local messengers and local delivery
493000|Warehousing and storage
510000|Information
511000|Publishing industries (except Internet)
511100|Newspaper, periodical, book, and directory publishers
511110|Newspaper publishers
511200|Software publishers
512000|Motion picture and sound recording industries
512100|Motion picture and video industries
512130|Motion picture and video exhibition
512200|Sound recording industries
515000|Broadcasting (except Internet)
515100|Radio and television broadcasting
515110|Radio broadcasting
515120|Television broadcasting
515200|Cable and other subscription programming
517000|Telecommunications
518000|Data processing, hosting, and related services
519000|Other information services
520000|Finance and insurance
521-20|Monetary authorities, credit intermediation, and related activities
521000|Monetary authorities-central bank
522000|Credit intermediation and related activities
522200|Nondepository credit intermediation
522290|Other nondepository credit intermediation
5220A1|Credit intermediation and related activities (5221,3)
524000|Insurance carriers and related activities
524100|Insurance carriers
524114|Direct health and medical insurance carriers
524120|Direct insurance (except life, health, and medical) carriers
524200|Agencies, brokerages, and other insurance related activities
524210|Insurance agencies and brokerages
524290|Other insurance related activities
523,50|Securities, commodity contracts, fund, trusts and other financial investments and vehicles and related activities
523000|Securities, commodity contracts, and other financial investments and related activities
525000|Funds, trusts, and other financial vehicles
525100|Insurance and employee benefit funds
525900|Other investment pools and funds
530000|Real estate and rental and leasing
531000|Real estate
532000|Rental and leasing services
532100|Automotive equipment rental and leasing
5320A1|Rental and leasing services (5322,3,4)
533000|Lessors of nonfinancial intangible assets (except copyrighted works)
540000|Professional, scientific, and technical services
541000|Professional, scientific, and technical services
541100|Legal services
541200|Accounting, tax preparation, bookkeeping, and payroll services
541300|Architectural, engineering, and related services
541330|Engineering services
541380|Testing laboratories
541400|Specialized design services
541500|Computer systems design and related services
541600|Management, scientific, and technical consulting services
541700|Scientific research and development services
541710|Research and development in the physical, engineering, and life sciences
541720|Research and development in the social sciences and humanities
541800|Advertising, public relations, and related services
541900|Other professional, scientific, and technical services
541920|Photographic services
541940|Veterinary services
550000|Management of companies and enterprises
551000|Management of companies and enterprises
560000|Administrative and support and waste management and remediation services
561000|Administrative and support services
561100|Office administrative services
561200|Facilities support services
561300|Employment services
561320|Temporary help services
561400|Business support services
561500|Travel arrangement and reservation services
561600|Investigation and security services
561610|Investigation, guard, and armored car services
561620|Security systems services
561700|Services to buildings and dwellings
561710|Exterminating and pest control services
561730|Landscaping services
561900|Other support services
562000|Waste management and remediation services
562100|Waste collection
562200|Waste treatment and disposal
562900|Remediation and other waste management services
610000|Educational services; state, local, and private
611000|Educational services; state, local, and private
611100|Elementary and secondary schools; state, local, and private
6112-3|Junior colleges, colleges, universities, and professional schools; state, local, and private
611200|Junior colleges; state, local, and private
611300|Colleges, universities, and professional schools; state, local, and private
6114-7|Other educational services; state, local, and private
611400|Business schools and computer and management training; state, local, and private
611500|Technical and trade schools; state, local, and private
611600|Other schools and instruction; state, local, and private
611700|Educational support services; state, local, and private
620000|Healthcare and social assistance
621000|Ambulatory healthcare services
621100|Offices of physicians
621200|Offices of dentists
621300|Offices of other health practitioners
621310|Offices of chiropractors
621320|Offices of optometrists
621330|Offices of mental health practitioners (except physicians)
621340|Offices of physical, occupational and speech therapists, and audiologists
621390|Offices of all other health practitioners
621400|Outpatient care centers
621420|Outpatient mental health and substance abuse centers
621500|Medical and diagnostic laboratories
621600|Home healthcare services
621900|Other ambulatory healthcare services
621910|Ambulance services
621990|All other ambulatory healthcare services
622000|Hospitals; state, local, and private
622100|General medical and surgical hospitals; state, local, and private
622200|Psychiatric and substance abuse hospitals; state, local, and private
622300|Specialty (except psychiatric and substance abuse) hospitals; state, local, and private
623000|Nursing and residential care facilities
623100|Nursing care facilities (skilled nursing facilities)
623200|Residential intellectual and developmental disability, mental health, and substance abuse facilities
623210|Residential intellectual and developmental disability facilities
623220|Residential mental health and substance abuse facilities
623300|Continuing care retirement communities and assisted living facilities for the elderly
623900|Other residential care facilities
624000|Social assistance
624100|Individual and family services
624120|Services for the elderly and persons with disabilities
6242-3|Community and vocational rehabilitation services
624200|Community food and housing, and emergency and other relief services
624300|Vocational rehabilitation services
624400|Child day care services
710000|Arts, entertainment, and recreation
711000|Performing arts, spectator sports, and related industries
711100|Performing arts companies
711110|Theater companies and dinner theaters
711200|Spectator sports
7113-4|Promoters of events, and agents and managers
711300|Promoters of performing arts, sports, and similar events
711400|Agents and managers for artists, athletes, entertainers, and other public figures
711500|Independent artists, writers, and performers
712000|Museums, historical sites, and similar institutions
713000|Amusement, gambling, and recreation industries
713100|Amusement parks and arcades
713200|Gambling industries (except casino hotels)
713900|Other amusement and recreation industries
713940|Fitness and recreational sports centers
720000|Accommodation and food services
721000|Accommodation
721100|Traveler accommodation
721120|Casino hotels
721200|RV (recreational vehicle) parks and recreational camps
721300|Rooming and boarding houses, dormitories, and workers' camps
722000|Food services and drinking places
722300|Special food services
722400|Drinking places (alcoholic beverages)
722500|Restaurants and other eating places
722511|Full-service restaurants
810000|Other services (except public administration)
811000|Repair and maintenance
811100|Automotive repair and maintenance
811110|Automotive mechanical and electrical repair and maintenance
811120|Automotive body, paint, interior, and glass repair
811190|Other automotive repair and maintenance
811200|Electronic and precision equipment repair and maintenance
811300|Commercial and industrial machinery and equipment (except automotive and electronic) repair and maintenance
811400|Personal and household goods repair and maintenance
812000|Personal and laundry services
812100|Personal care services
812200|Death care services
812300|Drycleaning and laundry services
812900|Other personal services
813000|Religious, grantmaking, civic, professional, and similar organizations
8132-3|Grantmaking and giving services and social advocacy organizations
813200|Grantmaking and giving services
813300|Social advocacy organizations
8134-9|Civic, social, professional, and similar organizations
813400|Civic and social organizations
813900|Business, professional, labor, political, and similar organizations
813930|Labor unions and similar labor organizations
814000|Private households
900000|Government
910000|Federal government
491000|Postal service
999100|Federal government, excluding postal service
999200|State government, excluding education and hospitals
999300|Local government, excluding education and hospitals
`;

let titles: ReadonlyMap<string, string> | undefined;

/** The title of an industry by its code in the matrix, `31-330`, `3320A1`; undefined for a code that is not listed. */
export function matrixIndustryTitle(code: string): string | undefined {
  titles ??= new Map(
    INDUSTRIES.trim()
      .split('\n')
      .map((line) => [line.slice(0, 6), line.slice(7)]),
  );
  return titles.get(code);
}
