"""The names of newspapers, magazines, broadcasters and sites that many people know.

A name here does not make it a document's source: it tells that a name which a document's words
put forward is an outlet's at all, and which of two spellings is the usual one.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Domains whose label is no spelling of the name stand after it, between brackets.
KNOWN_NAMES = """
The New York Times (nytimes nyti); The Washington Post (washpost wapo); The Wall Street Journal
(wsj); Los Angeles Times (latimes); Chicago Tribune; Chicago Sun-Times (suntimes); USA Today; The
Boston Globe; Boston Herald; Houston Chronicle (chron); San Francisco Chronicle (sfchronicle
sfgate); The Mercury News; The Sacramento Bee (sacbee); The San Diego Union-Tribune; The Seattle
Times; The Denver Post; The Dallas Morning News (dallasnews); Fort Worth Star-Telegram; Austin
American-Statesman (statesman); San Antonio Express-News (mysanantonio); Miami Herald; Tampa Bay
Times (tampabay); Orlando Sentinel; Sun Sentinel; The Atlanta Journal-Constitution (ajc); The
Philadelphia Inquirer (inquirer philly); The Baltimore Sun; Star Tribune; Pioneer Press
(twincities); Milwaukee Journal Sentinel (jsonline); Detroit Free Press (freep); The Detroit News;
The Plain Dealer (cleveland); The Columbus Dispatch; The Cincinnati Enquirer; The Indianapolis
Star (indystar); The Kansas City Star; St. Louis Post-Dispatch (stltoday); The Oregonian
(oregonlive); The Arizona Republic (azcentral); Las Vegas Review-Journal (reviewjournal); Las
Vegas Sun; The Salt Lake Tribune (sltrib); Deseret News; The Tennessean; The Charlotte Observer;
The News & Observer; The Virginian-Pilot (pilotonline); Richmond Times-Dispatch; The Star-Ledger;
Newsday; New York Post (nypost); New York Daily News (nydailynews); The Village Voice; New York
Magazine (nymag); The New Yorker; The New Republic (newrepublic tnr); The Nation; The Atlantic;
Harper's Magazine; Mother Jones; National Review; The Weekly Standard; The American Conservative;
Reason; The Week; Newsweek; Time (time); Slate; Salon; Vox; Vice; Politico; The Hill; Axios; Roll
Call; RealClearPolitics; The Daily Beast; The Daily Caller; The Federalist; Breitbart; Washington
Examiner; The Washington Times; The Washington Free Beacon; Mediaite; Raw Story; HuffPost; The
Huffington Post; BuzzFeed; BuzzFeed News; The Intercept; ProPublica; The Christian Science Monitor
(csmonitor); Foreign Policy; Foreign Affairs; The Economist; Financial Times (ft); Business
Insider; Insider; Forbes; Fortune; Fast Company; Inc.; Entrepreneur; Quartz (qz); Barron's;
MarketWatch; The Motley Fool (fool); Seeking Alpha; Benzinga; TheStreet; CNBC; CNN; Fox News; Fox
Business; MSNBC; NBC News; ABC News; CBS News; NBC Sports; CBS Sports; ESPN; NPR; PBS; C-SPAN;
Voice of America (voanews); Radio Free Europe (rferl); Democracy Now; BBC; BBC News; Sky News;
ITV; Channel 4; The Guardian; The Observer; The Independent; The Telegraph; The Daily Telegraph;
The Times; The Sunday Times; Daily Mail; Mail Online; The Sun; The Mirror; Daily Mirror; Daily
Express; Evening Standard; Metro; Daily Star; The Scotsman; The Herald; Daily Record; The
Spectator; New Statesman; The Irish Times; Irish Independent; Irish Examiner; The Globe and Mail;
National Post; Toronto Star (thestar); Toronto Sun; Ottawa Citizen; Montreal Gazette; Vancouver
Sun; Calgary Herald; CBC; CBC News; CTV News; Global News; Maclean's; The Sydney Morning Herald
(smh); The Age; The Australian; Herald Sun; The Daily Telegraph; Courier Mail; The West Australian
(thewest); ABC Australia; News.com.au; Crikey; Stuff; The New Zealand Herald (nzherald); NZ
Herald; RNZ; The Times of India (timesofindia indiatimes); Hindustan Times; The Hindu; The Indian
Express; NDTV; India Today; Business Today; Business Standard; The Economic Times (economictimes);
Mint (livemint); Moneycontrol; Scroll.in; The Wire; The Print; Firstpost; News18; Zee News; Deccan
Herald; Deccan Chronicle; The Tribune; Dawn; The Express Tribune; Geo News; The Daily Star; Dhaka
Tribune; South China Morning Post (scmp); The Straits Times; Channel NewsAsia (channelnewsasia
cna); The Japan Times; The Korea Herald; Bangkok Post; The Jakarta Post; Inquirer.net; Rappler;
Philstar; GMA News; Al Jazeera; Haaretz; The Jerusalem Post (jpost); The Times of Israel;
Ynetnews; Arab News; Gulf News; The National; Khaleej Times; Daily Sabah; Hurriyet Daily News; The
Moscow Times; RT; Sputnik; Kyiv Post; Kyiv Independent; Der Spiegel; Deutsche Welle (dw); The
Local; France 24; Le Monde; Euronews; EUobserver; Politico Europe; Mail & Guardian (mg); News24;
Daily Maverick; The Citizen; TimesLIVE; Business Day; The East African; Daily Nation; The
Standard; Vanguard; Punch; Premium Times; ThisDay; Lesotho Times; The Herald Zimbabwe; AllAfrica;
The Verge; TechCrunch; Engadget; Gizmodo; Wired; Ars Technica (arstechnica); Mashable; CNET;
ZDNet; PCMag; PC World; Digital Trends; TechRadar; Tom's Guide; Tom's Hardware; The Register; The
Inquirer; The Next Web; VentureBeat; Recode; 9to5Mac; 9to5Google; MacRumors; AppleInsider; Android
Authority; Android Police; Android Central; Windows Central; Lifehacker; Kotaku; Polygon; IGN;
GameSpot; Eurogamer; PC Gamer; Rock Paper Shotgun; Jezebel; Deadspin; The Root; The Onion; The
A.V. Club (avclub); Jalopnik; Motor Trend; Car and Driver; Road & Track; Autoblog; Autocar;
Electrek; InsideEVs; Variety; The Hollywood Reporter; Deadline; Entertainment Weekly (ew);
IndieWire; Vulture; Rolling Stone; Billboard; Pitchfork; Spin; Stereogum; NME; Consequence of
Sound; People; Us Weekly; TMZ; E! News; E! Online; Page Six; PopSugar; Refinery29; Cosmopolitan;
Elle; Vogue; Vanity Fair; Glamour; Allure; Self; Teen Vogue; Marie Claire; Harper's Bazaar;
InStyle; GQ; Esquire; Men's Health; Women's Health; Men's Journal; Good Housekeeping; Better Homes
and Gardens (bhg); Real Simple; Martha Stewart Living; Bon Appétit; Food & Wine; Epicurious;
Eater; Serious Eats; Saveur; The Kitchn; Delish; Apartment Therapy; Architectural Digest; Dezeen;
Curbed; Travel + Leisure; Condé Nast Traveler (cntraveler); Lonely Planet; Atlas Obscura; National
Geographic; Smithsonian Magazine; Scientific American; Popular Science (popsci); Popular
Mechanics; New Scientist; Discover Magazine; Nature; Science; Live Science; Space.com; Phys.org;
ScienceDaily; Science News; EurekAlert; MIT Technology Review; IEEE Spectrum; The Conversation;
Nautilus; Quanta Magazine; Undark; Stat; Healthline; WebMD; Medical News Today; Medical Daily;
Verywell; Psychology Today; Everyday Health; Prevention; Runner's World; Bicycling; Outside; Field
& Stream; Sports Illustrated (si); The Athletic; Bleacher Report; SB Nation; The Ringer; Yahoo
News; Yahoo Sports; MSN; AOL; Upworthy; Mental Floss; Boing Boing; Gawker; Flavorwire; The Awl;
Refinery29; Bustle; Romper; Elite Daily; Mic; Upworthy; Thrillist; The Daily Dot; Know Your Meme;
Cracked; Hyperallergic; Artforum; ARTnews; Artnet News; Juxtapoz; Cool Hunting; Core77; It's Nice
That; Creative Bloq; A List Apart; Smashing Magazine; Poynter; Nieman Lab; Columbia Journalism
Review (cjr); Adweek; AdAge; Digiday; Marketing Week; PR Week; Education Week; Inside Higher Ed;
The Chronicle of Higher Education (chronicle); Times Higher Education; Grist; Inside Climate News;
Carbon Brief; Treehugger; EcoWatch; Climate Central; CityLab; Governing; Route Fifty; Defense One;
Defense News; Military Times; Stars and Stripes; Task & Purpose; War on the Rocks; Lawfare; Just
Security; Bellingcat; Responsible Statecraft; Antiwar.com; Truthout; Common Dreams; Jacobin;
Dissent; The American Prospect; ThinkProgress; Talking Points Memo; FiveThirtyEight; PolitiFact;
FactCheck.org; Snopes; Lifezette; Townhall; RedState; The Blaze; Newsmax; One America News; PJ
Media; CNSNews; WorldNetDaily; Religion News Service; Christianity Today; National Catholic
Reporter; Catholic News Agency; The Forward; Tablet; Jewish Telegraphic Agency; CoinDesk;
Cointelegraph; The Block; Decrypt; American Banker; Institutional Investor; HousingWire; Law360;
Above the Law; ABA Journal; Modern Healthcare; Kaiser Health News; Fierce Biotech; BioSpace;
GeekWire; Xconomy; SiliconANGLE; InfoWorld; Computerworld; Network World; CIO; eWeek; The Hacker
News; Krebs on Security; Dark Reading; SecurityWeek; Slashdot; Hacker Noon; Space News;
Spaceflight Now; The Space Review; NASASpaceFlight; Sky & Telescope; Flightglobal; Aviation Week;
The Points Guy; Simple Flying; Skift; Railway Gazette; FreightWaves; The Philippine Star
(philstar); Philippine Daily Inquirer; Manila Bulletin; The Manila Times; New Straits Times (nst);
Malay Mail; Daily Trust; Sahara Reporters; The Cable; GhanaWeb; Daily Monitor; New Vision; NewsDay
Zimbabwe; The Kathmandu Post; The News International; ARY News; bdnews24; The Quint; Outlook
India; The Free Press Journal; Mid-Day; The Statesman; The Financial Express; The News Minute;
Manchester Evening News; Liverpool Echo; Birmingham Mail; Wales Online; Chronicle Live; Yorkshire
Post; City A.M. (cityam); LADbible; Radio Times; Digital Spy; Belfast Telegraph; TheJournal.ie;
RTÉ (rte); The Des Moines Register; Courier Journal; Hartford Courant (courant); The Providence
Journal; Times Union; The Buffalo News; Democrat and Chronicle; Asbury Park Press; The Morning
Call (mcall); Pittsburgh Post-Gazette; Tribune-Review (triblive); Akron Beacon Journal (ohio
beaconjournal); Dayton Daily News; The Blade (toledoblade); Omaha World-Herald (omaha); Lincoln
Journal Star; The Wichita Eagle (kansas); The Topeka Capital-Journal (cjonline); Tulsa World; The
Oklahoman (newsok); Arkansas Democrat-Gazette (arkansasonline nwaonline); Commercial Appeal; The
Clarion-Ledger; The Times-Picayune (nola); Montgomery Advertiser; Savannah Morning News
(savannahnow); The Post and Courier; The Greenville News; Winston-Salem Journal (journalnow); News
& Record; The Roanoke Times (roanoke); Daily Press; The Florida Times-Union (jacksonville); The
Palm Beach Post; Naples Daily News; Sarasota Herald-Tribune (heraldtribune); Gainesville Sun;
Idaho Statesman; The Spokesman-Review (spokesman); The News Tribune (thenewstribune); The
Bellingham Herald; Statesman Journal; The Register-Guard; Anchorage Daily News (adn); Honolulu
Star-Advertiser (staradvertiser); Albuquerque Journal (abqjournal); Santa Fe New Mexican; El Paso
Times; Corpus Christi Caller-Times; Lubbock Avalanche-Journal (lubbockonline); Waco Tribune-Herald
(wacotrib); Orange County Register (ocregister); The Press-Enterprise; San Bernardino Sun (sbsun);
Daily Breeze; Press-Telegram (presstelegram); The Fresno Bee; The Modesto Bee (modbee); East Bay
Times; The Press Democrat; Santa Cruz Sentinel; Ventura County Star (vcstar); The Desert Sun; Reno
Gazette-Journal (rgj); The Gazette; Daily Camera; Billings Gazette; Missoulian; Casper
Star-Tribune; Rapid City Journal; Argus Leader; The Bismarck Tribune; Duluth News Tribune;
Wisconsin State Journal; Green Bay Press-Gazette; Lansing State Journal; Quad-City Times
(qctimes); Portland Press Herald (pressherald); Bangor Daily News; Burlington Free Press; Concord
Monitor; New Hampshire Union Leader (unionleader); NJ.com; MassLive; PennLive; Syracuse.com;
Cleveland.com; AL.com; Gothamist; LAist; The Texas Tribune; MinnPost; Voice of San Diego; Honolulu
Civil Beat; Screen Rant; Collider; CinemaBlend; Den of Geek; ComicBook.com; TVLine; TheWrap;
HipHopDX; Uproxx; BrooklynVegan; Loudwire; The Line of Best Fit; Hypebeast; Highsnobiety; Bored
Panda; FourFourTwo; Sporting News; ESPNcricinfo; Autosport; Motorsport.com; Cyclingnews; Golf
Digest; Golf.com; MMA Fighting; Awful Announcing; XDA Developers; How-To Geek; MakeUseOf; Neowin;
BGR; Pocket-lint; Trusted Reviews; SlashGear; GSMArena; PhoneArena; iMore; Cult of Mac; Hackaday;
TechSpot; AnandTech; HotHardware; Wccftech; Destructoid; GamesRadar; Game Informer; VG247;
Shacknews; Nintendo Life; TouchArcade; GamesIndustry.biz; Investopedia; Kiplinger; NerdWallet;
Zero Hedge; InvestorPlace; Mindbodygreen; Livestrong; Scary Mommy; House Beautiful; Elle Decor;
Country Living; Southern Living; Taste of Home; Allrecipes; Food52; Simply Recipes; Tasting Table;
Wine Spectator; VinePair; Science Alert; Gizmodo Australia; The Drum; Campaign Live; Supply Chain
Dive; Utility Dive; The Globe Post; Rest of World; The 19th; The Marshall Project; The Trace;
Chalkbeat; KQED; WBUR; WNYC; KTLA; KXAN; WGN; WRAL; KSL; KIRO; KOMO; KGW; WPLG; WSVN;
Click2Houston; WCVB; NECN
"""
# Words that are as often no outlet, or another's short name.
EVERYDAY_NAMES = """
time reason science nature self mirror insider people deadline metro mint outside discover spin
mic elle stat punch dawn vice prevention governing dissent tablet vanguard sputnik rt cio inc
fortune glamour allure nation decrypt cracked salon slate observer wire print citizen standard
herald tribune national star times sun age local week hill root block verge register inquirer
forward ringer onion stuff bicycling saveur eater australian cable blade drum trace statesman
gazette outlook trib
"""
EVERYDAY = frozenset(EVERYDAY_NAMES.split())


def _squashed(name: str) -> str:
    return re.sub(r"^the(?=\W)|\W|_", "", name.casefold().replace("&", " and "))


def _entries() -> Iterator[tuple[str, list[str]]]:
    for entry in " ".join(KNOWN_NAMES.split()).split(";"):
        name, _, labels = entry.strip(" )").partition(" (")
        yield name, labels.split()


@cache
def _names() -> dict[str, str]:
    return {_squashed(name): name for name, _ in reversed([*_entries()])}


@cache
def _labels() -> dict[str, str]:
    return {
        label: name
        for name, labels in reversed([*_entries()])
        for label in (_squashed(name), "the" + _squashed(name), *labels)
    }


def known_name(key: str, *, is_domain: bool = False) -> str | None:
    """The usual name of a known outlet, None for any other and for everyday words.

    Args:
        key: its name, squashed; or its domain's label.
        is_domain: whether the key is a label, of which no everyday word is to be feared.
    """
    if is_domain:
        return _labels().get(key)
    return None if key in EVERYDAY else _names().get(key)
